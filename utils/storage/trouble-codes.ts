/** Why nothing can be kept on the disk: each has the texts `storageTrouble_<code>` and `storageAdvice_<code>`. */
export const storageTroubles = ['disk-full', 'newer-version', 'keeps-nothing', 'unknown'] as const;
