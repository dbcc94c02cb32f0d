/** As much of the package as is compared; it is installed with the bench only. */
declare module 'workbox-background-sync' {
  export class Queue {
    constructor(
      name: string,
      options?: {forceSyncFallback?: boolean; onSync?(options: {queue: Queue}): Promise<void>},
    );
    pushRequest(entry: {request: Request}): Promise<void>;
    replayRequests(): Promise<void>;
    size(): Promise<number>;
    shiftRequest(): Promise<unknown>;
  }
}
