/**
 * Violations that are known, by document; a document may break exactly these. One that heals or grows fails the test,
 * so that the list stays true. All are of what a real plan says or how it was read, not of how it is laid out.
 */
export const known: Readonly<Record<string, readonly string[]>> = {
  // Its own last recipient is filed elsewhere than at VT.
  'seed 001': ['4.10 form of the last line of document 1: yes ≠ no'],
  // The text of the decision above the plan holds no signature.
  'seed 002': ['5.1 documents with a signature: ["decision"] ≠ []'],
  // A trích yếu of more than fifty words.
  'seed 004': ['4.5 lines of the trích yếu of document 1 (plan): 1–4 ≠ 5'],
};
