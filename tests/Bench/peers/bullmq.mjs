// Delayed jobs of BullMQ, measured as the desk's promises are. Prints one line of JSON.
// Usage: node bullmq.mjs PORT scheduling BULK SINGLE CALLERS MORE | burst COUNT | sparse COUNT EVERY_MS
import { Queue, Worker } from 'bullmq';

const [port, what, ...rest] = process.argv.slice(2);
const numbers = rest.map(Number);
const connection = { host: '127.0.0.1', port: Number(port), maxRetriesPerRequest: null };
const queue = new Queue(`bench-${what}`, { connection });
const DAY = 86_400_000;
const BULK = 1000;

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const summary = (values) => {
  const sorted = Float64Array.from(values).sort();
  return { p50: at(sorted, 0.5), p99: at(sorted, 0.99), last: sorted.at(-1) };
};

async function addAll(count, job) {
  for (let from = 0; from < count; from += BULK) {
    await queue.addBulk(Array.from({ length: Math.min(BULK, count - from) }, (_, i) => job(from + i)));
  }
}

async function scheduling(inBulk, single, callers, more) {
  let begun = performance.now();
  await addAll(inBulk, (i) => ({ name: 'promise', data: { case: i }, opts: { delay: DAY + i, removeOnComplete: true } }));
  const bulk = inBulk / ((performance.now() - begun) / 1000);
  begun = performance.now();
  let next = 0;
  await Promise.all(Array.from({ length: callers }, async () => {
    while (next++ < single) await queue.add('promise', { case: next }, { delay: DAY + next, removeOnComplete: true });
  }));
  const rate = single / ((performance.now() - begun) / 1000);
  const took = [];
  for (let i = 0; i < more; i++) {
    const start = performance.now();
    await queue.add('promise', { case: i }, { delay: 2 * DAY, removeOnComplete: true });
    took.push(performance.now() - start);
  }
  return { bulk, single: rate, one: summary(took) };
}

// Lateness is the wall clock when the handler begins, less the instant it was due.
function listen(count, concurrency) {
  const late = [];
  let worker;
  const all = new Promise((resolve) => {
    worker = new Worker(queue.name, async (job) => {
      late.push(performance.timeOrigin + performance.now() - job.data.due);
      if (late.length === count) resolve();
    }, { connection, concurrency });
  });
  return { all, late, worker: () => worker };
}

async function burst(count) {
  const due = Date.now() + 3000 + count;
  await addAll(count, () => ({ name: 'promise', data: { due }, opts: { delay: Math.max(0, due - Date.now()), removeOnComplete: true } }));
  const listening = listen(count, 64);
  await listening.all;
  await listening.worker().close();
  const late = summary(listening.late);
  return { ...late, rate: count / (late.last / 1000), rss: process.memoryUsage().rss / 1048576 };
}

async function sparse(count, every) {
  const listening = listen(count, 8);
  await listening.worker().waitUntilReady();
  const first = Date.now() + 3000;
  for (let i = 0; i < count; i++) {
    const due = first + i * every;
    await queue.add('promise', { due }, { delay: due - Date.now(), removeOnComplete: true });
  }
  await listening.all;
  await listening.worker().close();
  return summary(listening.late);
}

const figures = await { scheduling, burst, sparse }[what](...numbers);
await queue.close();
console.log(JSON.stringify(figures));
process.exit(0);
