/** The languages Octroi speaks. */
export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

/** One text in every language: a missing translation does not compile. */
export type Translated = Readonly<Record<Language, string>>;

/** The language of a POSIX locale or BCP 47 tag (`fr_FR.UTF-8`, `fr-CA`); English where it is neither. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('fr') === true ? 'fr' : 'en';
}
