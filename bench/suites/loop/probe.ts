/**
 * Preloaded into sitrep start (node --import): looks every 10 ms, and at SIGUSR2 prints how long the event loop was held at
 * most since it was asked before – by the clock, and in processor time of its thread, which others at work on the machine
 * do not lengthen.
 */
const LOOK_EVERY_MS = 10;

let wall = 0;
let cpu = 0;
let lastWall = performance.now();
let lastCpu = process.threadCpuUsage();

setInterval(() => {
  const now = performance.now();
  const { user, system } = process.threadCpuUsage(lastCpu);
  wall = Math.max(wall, now - lastWall - LOOK_EVERY_MS);
  cpu = Math.max(cpu, (user + system) / 1000);
  lastWall = now;
  lastCpu = process.threadCpuUsage();
}, LOOK_EVERY_MS).unref();

process.on('SIGUSR2', () => {
  console.error(`held ${JSON.stringify({ wall, cpu })}`);
  wall = 0;
  cpu = 0;
});
