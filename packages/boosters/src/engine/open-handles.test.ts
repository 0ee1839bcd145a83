import { describe, expect, it } from 'vitest';
import { NativeObject, openHandles } from './open-handles.ts';

describe('NativeObject', () => {
  it('counts itself until it is freed, once', () => {
    const freed: bigint[] = [];
    const before = openHandles();
    const native = new NativeObject(5n, (handle) => freed.push(handle));
    expect([native.handle, openHandles()]).toEqual([5n, before + 1]);
    native[Symbol.dispose]();
    native[Symbol.dispose]();
    expect([freed, openHandles()]).toEqual([[5n], before]);
  });

  it('gives no address once it is freed', () => {
    const native = new NativeObject(5n, () => undefined);
    native[Symbol.dispose]();
    expect(() => native.handle).toThrow('freed already');
  });
});
