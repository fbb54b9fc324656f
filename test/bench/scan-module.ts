import wabt from 'wabt';

const text = `
(module
  (memory (export "memory") 1)
  (func (export "scan") (param $bytes i32) (result i32)
    (local $at i32) (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $bytes)))
        (local.set $a (i32x4.add (local.get $a) (v128.load offset=0 (local.get $at))))
        (local.set $b (i32x4.add (local.get $b) (v128.load offset=16 (local.get $at))))
        (local.set $c (i32x4.add (local.get $c) (v128.load offset=32 (local.get $at))))
        (local.set $d (i32x4.add (local.get $d) (v128.load offset=48 (local.get $at))))
        (local.set $at (i32.add (local.get $at) (i32.const 64)))
        (br $next)))
    (i32x4.extract_lane 0
      (i32x4.add (i32x4.add (local.get $a) (local.get $b)) (i32x4.add (local.get $c) (local.get $d))))))`;

/** A WebAssembly module that adds up memory with four 128-bit sums. Multiples of 64 bytes. */
export async function scanModule(): Promise<number[]> {
  const { parseWat } = await wabt();
  const module = parseWat('scan.wat', text, { simd: true });
  const { buffer } = module.toBinary({});
  module.destroy();
  return [...buffer];
}
