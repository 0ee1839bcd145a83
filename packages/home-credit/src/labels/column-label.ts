import type { ColumnLabel, Unit } from '@octroi/features';
import { translated } from './translated.ts';

export function columnLabel(en: string, fr: string, unit: Unit): ColumnLabel {
  return { label: translated(en, fr), unit };
}
