import { z } from 'zod';
/** A column by its header; `index` (0-based) tells columns with the same header apart. */
export declare const columnRefSchema: z.ZodObject<{
    header: z.ZodString;
    index: z.ZodOptional<z.ZodInt>;
}, z.core.$strict>;
export type ColumnRef = z.infer<typeof columnRefSchema>;
export declare const dateOrders: readonly ['dmy', 'mdy', 'ymd', 'serial'];
export type DateOrder = (typeof dateOrders)[number];
declare const targetSchema: z.ZodDiscriminatedUnion<[z.ZodObject<{
    field: z.ZodLiteral<"internal_id">;
}, z.core.$strict>, z.ZodObject<{
    field: z.ZodLiteral<"name">;
}, z.core.$strict>, z.ZodObject<{
    field: z.ZodLiteral<"is_tracked">;
    values: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodBoolean>>;
}, z.core.$strict>, z.ZodObject<{
    field: z.ZodLiteral<"is_churned">;
    values: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodBoolean>>;
}, z.core.$strict>, z.ZodObject<{
    field: z.ZodLiteral<"customer_start_date">;
    dateOrder: z.ZodOptional<z.ZodEnum<{
        dmy: "dmy";
        mdy: "mdy";
        serial: "serial";
        ymd: "ymd";
    }>>;
}, z.core.$strict>, z.ZodObject<{
    field: z.ZodLiteral<"customer_end_date">;
    dateOrder: z.ZodOptional<z.ZodEnum<{
        dmy: "dmy";
        mdy: "mdy";
        serial: "serial";
        ymd: "ymd";
    }>>;
}, z.core.$strict>, z.ZodObject<{
    label: z.ZodOptional<z.ZodString>;
    labelFrom: z.ZodOptional<z.ZodObject<{
        header: z.ZodString;
        index: z.ZodOptional<z.ZodInt>;
    }, z.core.$strict>>;
    field: z.ZodLiteral<"emails">;
}, z.core.$strict>, z.ZodObject<{
    label: z.ZodOptional<z.ZodString>;
    labelFrom: z.ZodOptional<z.ZodObject<{
        header: z.ZodString;
        index: z.ZodOptional<z.ZodInt>;
    }, z.core.$strict>>;
    field: z.ZodLiteral<"phones">;
}, z.core.$strict>, z.ZodObject<{
    label: z.ZodOptional<z.ZodString>;
    labelFrom: z.ZodOptional<z.ZodObject<{
        header: z.ZodString;
        index: z.ZodOptional<z.ZodInt>;
    }, z.core.$strict>>;
    field: z.ZodLiteral<"urls">;
}, z.core.$strict>, z.ZodObject<{
    field: z.ZodLiteral<"csm">;
    values: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodEmail>>;
}, z.core.$strict>, z.ZodObject<{
    field: z.ZodLiteral<"role">;
    roleId: z.ZodInt;
    values: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodEmail>>;
}, z.core.$strict>, z.ZodObject<{
    field: z.ZodLiteral<"tags">;
    separator: z.ZodOptional<z.ZodString>;
    values: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodInt>>;
}, z.core.$strict>, z.ZodObject<{
    type: z.ZodOptional<z.ZodEnum<{
        date: "date";
        number: "number";
        text: "text";
        "yes/no": "yes/no";
    }>>;
    dateOrder: z.ZodOptional<z.ZodEnum<{
        dmy: "dmy";
        mdy: "mdy";
        serial: "serial";
        ymd: "ymd";
    }>>;
    decimal: z.ZodOptional<z.ZodEnum<{
        ",": ",";
        ".": ".";
    }>>;
    values: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodBoolean>>;
    field: z.ZodLiteral<"trait">;
    key: z.ZodString;
}, z.core.$strict>, z.ZodObject<{
    type: z.ZodOptional<z.ZodEnum<{
        date: "date";
        number: "number";
        text: "text";
        "yes/no": "yes/no";
    }>>;
    dateOrder: z.ZodOptional<z.ZodEnum<{
        dmy: "dmy";
        mdy: "mdy";
        serial: "serial";
        ymd: "ymd";
    }>>;
    decimal: z.ZodOptional<z.ZodEnum<{
        ",": ",";
        ".": ".";
    }>>;
    values: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodBoolean>>;
    field: z.ZodLiteral<"attribute">;
    key: z.ZodString;
}, z.core.$strict>], "field">;
export type MappingTarget = z.infer<typeof targetSchema>;
/** `blank`: `keep` sends nothing for a blank cell; `clear` sends null or an empty list (I: undocumented by the vendor). */
declare const matchSchema: z.ZodObject<{
    from: z.ZodObject<{
        header: z.ZodString;
        index: z.ZodOptional<z.ZodInt>;
    }, z.core.$strict>;
    to: z.ZodDiscriminatedUnion<[z.ZodObject<{
        field: z.ZodLiteral<"internal_id">;
    }, z.core.$strict>, z.ZodObject<{
        field: z.ZodLiteral<"name">;
    }, z.core.$strict>, z.ZodObject<{
        field: z.ZodLiteral<"is_tracked">;
        values: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodBoolean>>;
    }, z.core.$strict>, z.ZodObject<{
        field: z.ZodLiteral<"is_churned">;
        values: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodBoolean>>;
    }, z.core.$strict>, z.ZodObject<{
        field: z.ZodLiteral<"customer_start_date">;
        dateOrder: z.ZodOptional<z.ZodEnum<{
            dmy: "dmy";
            mdy: "mdy";
            serial: "serial";
            ymd: "ymd";
        }>>;
    }, z.core.$strict>, z.ZodObject<{
        field: z.ZodLiteral<"customer_end_date">;
        dateOrder: z.ZodOptional<z.ZodEnum<{
            dmy: "dmy";
            mdy: "mdy";
            serial: "serial";
            ymd: "ymd";
        }>>;
    }, z.core.$strict>, z.ZodObject<{
        label: z.ZodOptional<z.ZodString>;
        labelFrom: z.ZodOptional<z.ZodObject<{
            header: z.ZodString;
            index: z.ZodOptional<z.ZodInt>;
        }, z.core.$strict>>;
        field: z.ZodLiteral<"emails">;
    }, z.core.$strict>, z.ZodObject<{
        label: z.ZodOptional<z.ZodString>;
        labelFrom: z.ZodOptional<z.ZodObject<{
            header: z.ZodString;
            index: z.ZodOptional<z.ZodInt>;
        }, z.core.$strict>>;
        field: z.ZodLiteral<"phones">;
    }, z.core.$strict>, z.ZodObject<{
        label: z.ZodOptional<z.ZodString>;
        labelFrom: z.ZodOptional<z.ZodObject<{
            header: z.ZodString;
            index: z.ZodOptional<z.ZodInt>;
        }, z.core.$strict>>;
        field: z.ZodLiteral<"urls">;
    }, z.core.$strict>, z.ZodObject<{
        field: z.ZodLiteral<"csm">;
        values: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodEmail>>;
    }, z.core.$strict>, z.ZodObject<{
        field: z.ZodLiteral<"role">;
        roleId: z.ZodInt;
        values: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodEmail>>;
    }, z.core.$strict>, z.ZodObject<{
        field: z.ZodLiteral<"tags">;
        separator: z.ZodOptional<z.ZodString>;
        values: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodInt>>;
    }, z.core.$strict>, z.ZodObject<{
        type: z.ZodOptional<z.ZodEnum<{
            date: "date";
            number: "number";
            text: "text";
            "yes/no": "yes/no";
        }>>;
        dateOrder: z.ZodOptional<z.ZodEnum<{
            dmy: "dmy";
            mdy: "mdy";
            serial: "serial";
            ymd: "ymd";
        }>>;
        decimal: z.ZodOptional<z.ZodEnum<{
            ",": ",";
            ".": ".";
        }>>;
        values: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodBoolean>>;
        field: z.ZodLiteral<"trait">;
        key: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        type: z.ZodOptional<z.ZodEnum<{
            date: "date";
            number: "number";
            text: "text";
            "yes/no": "yes/no";
        }>>;
        dateOrder: z.ZodOptional<z.ZodEnum<{
            dmy: "dmy";
            mdy: "mdy";
            serial: "serial";
            ymd: "ymd";
        }>>;
        decimal: z.ZodOptional<z.ZodEnum<{
            ",": ",";
            ".": ".";
        }>>;
        values: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodBoolean>>;
        field: z.ZodLiteral<"attribute">;
        key: z.ZodString;
    }, z.core.$strict>], "field">;
    blank: z.ZodOptional<z.ZodEnum<{
        clear: "clear";
        keep: "keep";
    }>>;
}, z.core.$strict>;
export type Match = z.infer<typeof matchSchema>;
/** Values for rows in which no matched cell has one. The internal ID can have none: it is different in each row. */
declare const constantsSchema: z.ZodObject<{
    name: z.ZodOptional<z.ZodString>;
    is_tracked: z.ZodOptional<z.ZodBoolean>;
    is_churned: z.ZodOptional<z.ZodBoolean>;
    customer_start_date: z.ZodOptional<z.ZodString>;
    customer_end_date: z.ZodOptional<z.ZodString>;
    emails: z.ZodOptional<z.ZodArray<z.ZodObject<{
        label: z.ZodString;
        value: z.ZodString;
    }, z.core.$strict>>>;
    phones: z.ZodOptional<z.ZodArray<z.ZodObject<{
        label: z.ZodString;
        value: z.ZodString;
    }, z.core.$strict>>>;
    urls: z.ZodOptional<z.ZodArray<z.ZodObject<{
        label: z.ZodString;
        value: z.ZodString;
    }, z.core.$strict>>>;
    csm: z.ZodOptional<z.ZodEmail>;
    tags: z.ZodOptional<z.ZodArray<z.ZodInt>>;
    traits: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>>>;
}, z.core.$strict>;
export type MappingConstants = z.infer<typeof constantsSchema>;
export declare const duplicateRules: readonly ['reject', 'last', 'merge'];
export type DuplicateRule = (typeof duplicateRules)[number];
/** A mapping file, and a mapping wherever it crosses a process. */
export declare const mappingSchema: z.ZodObject<{
    version: z.ZodLiteral<1>;
    name: z.ZodOptional<z.ZodString>;
    matches: z.ZodArray<z.ZodObject<{
        from: z.ZodObject<{
            header: z.ZodString;
            index: z.ZodOptional<z.ZodInt>;
        }, z.core.$strict>;
        to: z.ZodDiscriminatedUnion<[z.ZodObject<{
            field: z.ZodLiteral<"internal_id">;
        }, z.core.$strict>, z.ZodObject<{
            field: z.ZodLiteral<"name">;
        }, z.core.$strict>, z.ZodObject<{
            field: z.ZodLiteral<"is_tracked">;
            values: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodBoolean>>;
        }, z.core.$strict>, z.ZodObject<{
            field: z.ZodLiteral<"is_churned">;
            values: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodBoolean>>;
        }, z.core.$strict>, z.ZodObject<{
            field: z.ZodLiteral<"customer_start_date">;
            dateOrder: z.ZodOptional<z.ZodEnum<{
                dmy: "dmy";
                mdy: "mdy";
                serial: "serial";
                ymd: "ymd";
            }>>;
        }, z.core.$strict>, z.ZodObject<{
            field: z.ZodLiteral<"customer_end_date">;
            dateOrder: z.ZodOptional<z.ZodEnum<{
                dmy: "dmy";
                mdy: "mdy";
                serial: "serial";
                ymd: "ymd";
            }>>;
        }, z.core.$strict>, z.ZodObject<{
            label: z.ZodOptional<z.ZodString>;
            labelFrom: z.ZodOptional<z.ZodObject<{
                header: z.ZodString;
                index: z.ZodOptional<z.ZodInt>;
            }, z.core.$strict>>;
            field: z.ZodLiteral<"emails">;
        }, z.core.$strict>, z.ZodObject<{
            label: z.ZodOptional<z.ZodString>;
            labelFrom: z.ZodOptional<z.ZodObject<{
                header: z.ZodString;
                index: z.ZodOptional<z.ZodInt>;
            }, z.core.$strict>>;
            field: z.ZodLiteral<"phones">;
        }, z.core.$strict>, z.ZodObject<{
            label: z.ZodOptional<z.ZodString>;
            labelFrom: z.ZodOptional<z.ZodObject<{
                header: z.ZodString;
                index: z.ZodOptional<z.ZodInt>;
            }, z.core.$strict>>;
            field: z.ZodLiteral<"urls">;
        }, z.core.$strict>, z.ZodObject<{
            field: z.ZodLiteral<"csm">;
            values: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodEmail>>;
        }, z.core.$strict>, z.ZodObject<{
            field: z.ZodLiteral<"role">;
            roleId: z.ZodInt;
            values: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodEmail>>;
        }, z.core.$strict>, z.ZodObject<{
            field: z.ZodLiteral<"tags">;
            separator: z.ZodOptional<z.ZodString>;
            values: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodInt>>;
        }, z.core.$strict>, z.ZodObject<{
            type: z.ZodOptional<z.ZodEnum<{
                date: "date";
                number: "number";
                text: "text";
                "yes/no": "yes/no";
            }>>;
            dateOrder: z.ZodOptional<z.ZodEnum<{
                dmy: "dmy";
                mdy: "mdy";
                serial: "serial";
                ymd: "ymd";
            }>>;
            decimal: z.ZodOptional<z.ZodEnum<{
                ",": ",";
                ".": ".";
            }>>;
            values: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodBoolean>>;
            field: z.ZodLiteral<"trait">;
            key: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            type: z.ZodOptional<z.ZodEnum<{
                date: "date";
                number: "number";
                text: "text";
                "yes/no": "yes/no";
            }>>;
            dateOrder: z.ZodOptional<z.ZodEnum<{
                dmy: "dmy";
                mdy: "mdy";
                serial: "serial";
                ymd: "ymd";
            }>>;
            decimal: z.ZodOptional<z.ZodEnum<{
                ",": ",";
                ".": ".";
            }>>;
            values: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodBoolean>>;
            field: z.ZodLiteral<"attribute">;
            key: z.ZodString;
        }, z.core.$strict>], "field">;
        blank: z.ZodOptional<z.ZodEnum<{
            clear: "clear";
            keep: "keep";
        }>>;
    }, z.core.$strict>>;
    constants: z.ZodOptional<z.ZodObject<{
        name: z.ZodOptional<z.ZodString>;
        is_tracked: z.ZodOptional<z.ZodBoolean>;
        is_churned: z.ZodOptional<z.ZodBoolean>;
        customer_start_date: z.ZodOptional<z.ZodString>;
        customer_end_date: z.ZodOptional<z.ZodString>;
        emails: z.ZodOptional<z.ZodArray<z.ZodObject<{
            label: z.ZodString;
            value: z.ZodString;
        }, z.core.$strict>>>;
        phones: z.ZodOptional<z.ZodArray<z.ZodObject<{
            label: z.ZodString;
            value: z.ZodString;
        }, z.core.$strict>>>;
        urls: z.ZodOptional<z.ZodArray<z.ZodObject<{
            label: z.ZodString;
            value: z.ZodString;
        }, z.core.$strict>>>;
        csm: z.ZodOptional<z.ZodEmail>;
        tags: z.ZodOptional<z.ZodArray<z.ZodInt>>;
        traits: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>>>;
    }, z.core.$strict>>;
    duplicates: z.ZodOptional<z.ZodEnum<{
        last: "last";
        merge: "merge";
        reject: "reject";
    }>>;
}, z.core.$strict>;
export type Mapping = z.infer<typeof mappingSchema>;
/**
 * What a target is unique by: a single-valued field takes one match, so two matches with the same
 * identity are a mistake. Null for list fields, which take any number.
 */
export declare function targetIdentity(target: MappingTarget): string | null;
/** A match whose columns were found in a file. `label` is what list values get where `labelIndex` has none. */
export interface ResolvedMatch {
    readonly index: number;
    readonly header: string;
    readonly to: MappingTarget;
    readonly blank: 'keep' | 'clear';
    readonly label: string;
    readonly labelIndex: number | null;
}
/** A mapping applied to the columns of one file. */
export interface ResolvedMapping {
    readonly matches: readonly ResolvedMatch[];
    readonly constants: MappingConstants;
    readonly duplicates: DuplicateRule;
}
export {};
