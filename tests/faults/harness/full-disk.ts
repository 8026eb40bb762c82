/** Codes with which a gateway says that its disk is full: to officers, and in its log. */
export const ofFullDisk: readonly unknown[] = ['STORE_FULL', 'STORE_FAILED', 'DISK_LOW'];
