// One for what may take long, such as asking for an address where no name server answers: libuv lets it have half of the threads. One for everything else.
const THREADS = 2;

/**
 * Has the process work with two threads beside its own in place of libuv's four, unless its operator has said otherwise. A signature takes less time than
 * waking the thread that makes it; where there are few they are seldom asleep. To be called before anything uses them.
 */
export function limitThreads(env: NodeJS.ProcessEnv): void {
  env.UV_THREADPOOL_SIZE ??= String(THREADS);
}
