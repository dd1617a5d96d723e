/** An entry as the directory at the end of a ZIP file lists it. Sizes in bytes. */
export interface ZipEntry {
    readonly name: string;
    readonly encrypted: boolean;
    /** 0: stored, 8: deflated. */
    readonly method: number;
    readonly crc: number;
    readonly packedSize: number;
    readonly size: number;
    /** Where its own header begins. */
    readonly offset: number;
}
/** The entries of a ZIP file, or null where its directory is damaged. */
export declare function zipEntries(zip: Buffer): readonly ZipEntry[] | null;
/** The packed bytes of an entry, or null where the entry's own header is not where, or not what, the directory says. */
export declare function packedBytes(zip: Buffer, entry: ZipEntry): Buffer | null;
