// Preloaded into a server that is measured: tells, when it is asked, how late its timers were since it was asked last.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION = 5;
const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
delays.enable();

process.on('message', () => {
  // Nanoseconds between two timers, as the monitor counts them; the time that they were to wait is none of it.
  const late = (value: number) => Math.max(0, value / 1e6 - RESOLUTION);
  process.send?.({ p95: late(delays.percentile(95)), most: late(delays.max) });
  delays.reset();
});
process.channel?.unref();
