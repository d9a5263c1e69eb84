import { seededRandom } from './src/simulator/random.ts';
const N = 22977,
  w = 3000,
  c = 10,
  lam = 45;
function day(r) {
  const free = new Array(c).fill(0);
  let t = 0,
    sum = 0,
    n = 0,
    p = 0;
  for (let i = 0; i < N; i++) {
    const a = (-Math.log(1 - r()) * 60) / lam;
    t += a;
    r();
    let k = 0;
    for (let j = 1; j < c; j++) if (free[j] < free[k]) k = j;
    const s = Math.max(t, free[k]);
    const x = -12 * Math.log(1 - r());
    free[k] = s + x;
    if (t >= (w / lam) * 60 && t < ((N - 700) / lam) * 60) {
      sum += s - t;
      n++;
      if (s > t) p++;
    }
  }
  return [sum / n, p / n];
}
const r = seededRandom(2);
const W = [],
  P = [];
for (let d = 0; d < 130; d++) {
  const [x, p] = day(r);
  W.push(x);
  P.push(p);
}
const m = W.reduce((x, y) => x + y) / W.length;
const v = W.reduce((x, y) => x + (y - m) ** 2, 0) / (W.length - 1);
console.log(m, Math.sqrt(v / W.length) * 2.62, P.reduce((x, y) => x + y) / 130);
