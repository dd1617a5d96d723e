import { z } from 'zod';
/** Written into each plan; a plan with a higher one is refused, not guessed at. */
export declare const PLAN_VERSION = 1;
/** Where an import went: the origin of the server, or a practice server that lived only as long as its run. */
declare const destinationSchema: z.ZodObject<{
    server: z.ZodString;
    practice: z.ZodBoolean;
    perMinute: z.ZodNumber;
}, z.core.$strict>;
export type Destination = z.infer<typeof destinationSchema>;
/**
 * What a plan knows of itself beside its rows. `draft`: checked, never sent. `started`: sending began and
 * did not reach the end, so it can be resumed. `finished`: nothing is left to send.
 * Times are ISO 8601 in UTC; `width` counts the columns of the widest row.
 */
export declare const planInfoSchema: z.ZodObject<{
    version: z.ZodLiteral<1>;
    id: z.ZodString;
    createdAt: z.ZodString;
    path: z.ZodString;
    profile: z.ZodObject<{
        file: z.ZodObject<{
            name: z.ZodString;
            bytes: z.ZodInt;
            sha256: z.ZodString;
        }, z.core.$strict>;
        format: z.ZodEnum<{
            csv: "csv";
            ods: "ods";
            tsv: "tsv";
            xls: "xls";
            xlsb: "xlsb";
            xlsx: "xlsx";
        }>;
        encoding: z.ZodNullable<z.ZodString>;
        delimiter: z.ZodNullable<z.ZodString>;
        sheets: z.ZodArray<z.ZodObject<{
            name: z.ZodString;
            rows: z.ZodInt;
            hidden: z.ZodBoolean;
        }, z.core.$strict>>;
        sheet: z.ZodNullable<z.ZodString>;
        headerRow: z.ZodInt;
        rows: z.ZodInt;
        columns: z.ZodArray<z.ZodObject<{
            index: z.ZodInt;
            header: z.ZodString;
            samples: z.ZodArray<z.ZodString>;
            filled: z.ZodInt;
        }, z.core.$strict>>;
        report: z.ZodNullable<z.ZodObject<{
            plan: z.ZodString;
        }, z.core.$strict>>;
        findings: z.ZodArray<z.ZodObject<{
            code: z.ZodString;
            severity: z.ZodEnum<{
                error: "error";
                note: "note";
                warning: "warning";
            }>;
            column: z.ZodNullable<z.ZodString>;
            message: z.ZodString;
            cell: z.ZodNullable<z.ZodString>;
            value: z.ZodString;
        }, z.core.$strict>>;
    }, z.core.$strict>;
    mapping: z.ZodObject<{
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
    width: z.ZodInt;
    state: z.ZodEnum<{
        draft: "draft";
        finished: "finished";
        started: "started";
    }>;
    destination: z.ZodNullable<z.ZodObject<{
        server: z.ZodString;
        practice: z.ZodBoolean;
        perMinute: z.ZodNumber;
    }, z.core.$strict>>;
    startedAt: z.ZodNullable<z.ZodString>;
    finishedAt: z.ZodNullable<z.ZodString>;
    stopped: z.ZodNullable<z.ZodEnum<{
        "disk-full": "disk-full";
        "key-refused": "key-refused";
        "too-many-refused": "too-many-refused";
        unreachable: "unreachable";
        user: "user";
    }>>;
}, z.core.$strict>;
export type PlanInfo = z.infer<typeof planInfoSchema>;
export {};
