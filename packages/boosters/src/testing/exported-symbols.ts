import { readFileSync } from 'node:fs';

const dynsym = 11;
const symbolBytes = 24;

/** The names a 64-bit little-endian ELF library gives to others, from its dynamic symbol table. */
export function exportedSymbols(file: string): string[] {
  const elf = readFileSync(file);
  if (elf.toString('latin1', 0, 4) !== '\x7fELF') throw new Error(`${file} is no ELF file`);
  const sections = sectionsOf(elf);
  const symbols = sections.find((section) => section.type === dynsym);
  if (symbols === undefined) throw new Error(`${file} has no dynamic symbols`);
  const names = sections[symbols.link];
  const count = symbols.size / symbolBytes;
  return Array.from({ length: count }, (_, index) => symbols.offset + index * symbolBytes)
    .filter((at) => elf.readUInt16LE(at + 6) !== 0)
    .map((at) => textAt(elf, names.offset + elf.readUInt32LE(at)));
}

function sectionsOf(elf: Buffer): { type: number; link: number; offset: number; size: number }[] {
  const start = Number(elf.readBigUInt64LE(0x28));
  const bytes = elf.readUInt16LE(0x3a);
  return Array.from({ length: elf.readUInt16LE(0x3c) }, (_, index) => {
    const at = start + index * bytes;
    return {
      type: elf.readUInt32LE(at + 4),
      link: elf.readUInt32LE(at + 0x28),
      offset: Number(elf.readBigUInt64LE(at + 0x18)),
      size: Number(elf.readBigUInt64LE(at + 0x20)),
    };
  });
}

function textAt(elf: Buffer, from: number): string {
  return elf.toString('latin1', from, elf.indexOf(0, from));
}
