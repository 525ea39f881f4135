/** Words that the trade's guidelines advise against, and what to say in their place. */
export interface RejectedTerms {
  readonly sayNot: readonly string[];
  readonly say: string;
}

/**
 * By language. Source: Terminology Guidelines for the Protection of Children from Sexual Exploitation and Sexual Abuse
 * ("Luxembourg Guidelines"), 2016; second edition 2025. The rule reads text for readers only: titles of instruments are
 * proper names and stay as they are.
 */
export const rejectedTerms: Readonly<Record<string, readonly RejectedTerms[]>> = {
  en: [
    {
      sayNot: ['child pornography', 'kiddie porn', 'kiddy porn', 'child porn'],
      say: 'child sexual abuse material (CSAM)',
    },
    {
      sayNot: ['child prostitute', 'child prostitutes', 'child sex worker', 'child sex workers'],
      say: 'child exploited in prostitution',
    },
    { sayNot: ['child prostitution'], say: 'exploitation of children in prostitution' },
    { sayNot: ['child sex tourism'], say: 'sexual exploitation of children in travel and tourism' },
    { sayNot: ['child sex tourist', 'child sex tourists'], say: 'travelling child sex offender' },
    { sayNot: ['revenge porn', 'revenge pornography'], say: 'non-consensual sharing of intimate images' },
    { sayNot: ['webcam child sex tourism'], say: 'live online child sexual abuse' },
  ],
  fr: [
    {
      sayNot: ['pornographie infantile', 'pornographie enfantine', 'pédopornographie'],
      say: "matériel d'abus sexuels d'enfants",
    },
    {
      sayNot: ['prostitution infantile', 'prostitution enfantine', 'enfant prostitué', 'enfants prostitués'],
      say: "exploitation d'enfants dans la prostitution",
    },
    {
      sayNot: ['tourisme sexuel impliquant des enfants'],
      say: "exploitation sexuelle d'enfants dans le contexte des voyages et du tourisme",
    },
  ],
  es: [
    { sayNot: ['pornografía infantil'], say: 'material de abuso sexual infantil' },
    {
      sayNot: ['prostitución infantil'],
      say: 'explotación de niñas, niños y adolescentes en la prostitución',
    },
    {
      sayNot: ['turismo sexual infantil'],
      say: 'explotación sexual de niñas, niños y adolescentes en el contexto de viajes y turismo',
    },
  ],
};

/** Names of treaties and laws that hold such words and must be quoted as they are. */
export const properNames: readonly string[] = [
  'Optional Protocol to the Convention on the Rights of the Child on the sale of children, child prostitution and child pornography',
  "Protocole facultatif à la Convention relative aux droits de l'enfant, concernant la vente d'enfants, la prostitution des enfants et la pornographie mettant en scène des enfants",
  'Protocolo Facultativo de la Convención sobre los Derechos del Niño relativo a la venta de niños, la prostitución infantil y la utilización de niños en la pornografía',
  'Directive 2011/93/EU on combating the sexual abuse and sexual exploitation of children and child pornography',
  'Offences related to child pornography (Convention on Cybercrime, Article 9)',
];
