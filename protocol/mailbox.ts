// What tells the mailbox of a function from that of a person. An address is personal data as soon as it names somebody, so one
// of its words must name a function.

const addressPattern = /^([a-z0-9]+(?:[._-][a-z0-9]+)*)@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/;

const functions = new Set(
  `
  accueil administration analyse analysis antenne assistance astreinte bcn border brigade bureau cabinet cellule central centre chef cic commandement contact
  coop cooperation cop coordination data dcim desk direction directorate division documents donnees dpd dpo duty embassy enquetes entraide etatmajor etranger fraud
  fraude frontieres gateway head helpdesk identification immigration info information interpol investigations judicial judiciaire legal liaison lutte mail
  migrants migration mla ncb office officer operations ops passerelle permanence pict poc point police poste privacy protection renseignement secretariat section
  securite security service smuggling soc staff support surveillance team technical technique trafic trafficking traite uict unit unite urgence victimes victims watch
  `
    .trim()
    .split(/\s+/),
);

/** Whether an address is well-formed and one of the words before its @ names a function. */
export function isFunctionalMailbox(address: string): boolean {
  const local = addressPattern.exec(address)?.[1];
  return local !== undefined && wordsOfMailbox(address).some((word) => functions.has(word));
}

/** The words before the @. */
export function wordsOfMailbox(address: string): string[] {
  return address.slice(0, Math.max(address.indexOf('@'), 0)).split(/[._-]/);
}

/** Whether a word names a function. */
export function namesFunction(word: string): boolean {
  return functions.has(word);
}
