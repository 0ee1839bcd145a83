/** 1 / c and ln c for a c near the middle of each sixteenth of [0.7, 1.4). */
const parts: readonly (readonly [inverse: number, logarithm: number])[] = [
  [1.398907162146528, -0.33569133332882284],
  [1.3403141896637998, -0.2929040563774074],
  [1.286432210124115, -0.2518726580937369],
  [1.2367150214269895, -0.21245868807117255],
  [1.1906977166711752, -0.17453945183745634],
  [1.1479821020556429, -0.1380057072319758],
  [1.1082251448272158, -0.10275976698545139],
  [1.0711297413057381, -0.06871392447020525],
  [1.036437278977283, -0.0357891387398228],
  [1, 0],
  [0.9492859795739057, 0.05204517742929496],
  [0.8951049428609004, 0.11081431298787942],
  [0.8476821620351103, 0.1652495223695143],
  [0.8050314851692001, 0.21687389031699977],
  [0.7664671008843108, 0.2659635028121397],
  [0.731428603316328, 0.3127556664073557],
];

/** ln(1 + r) - r is near r^2 (c[2] + c[1] r + c[0] r^2). */
const c = [-0.25089342214237154, 0.333456765744066, -0.4999997485802103] as const;

const lowestMantissa = 0x3f330000;

/**
 * The natural logarithm of a positive, normal 32-bit number, as the C library's `logf` rounds it.
 *
 * `Math.log`, rounded, differs from it in the last bit for one number in twenty near 1, where base
 * margins of balanced classes lie. Method and constants: Arm Optimized Routines, `logf` (1.0, 2017),
 * which glibc 2.27 and later and musl 1.2 use; held equal in test/parity/scoring.
 */
export function logarithmSingle(value: number): number {
  const bits = new Uint32Array(Float32Array.of(value).buffer)[0];
  if (value === 1) return 0;
  const offset = (bits - lowestMantissa) | 0;
  const exponent = offset >> 23;
  const [inverse, logarithm] = parts[(offset >>> 19) & 15];
  const mantissa = new Float32Array(Uint32Array.of(bits - (exponent << 23)).buffer)[0];
  const r = mantissa * inverse - 1;
  const whole = logarithm + exponent * Math.LN2;
  const square = r * r;
  return Math.fround((c[0] * square + (c[1] * r + c[2])) * square + (whole + r));
}
