/** Why a command does not do what it was asked, in one sentence for whoever typed it. */
export class Refusal extends Error {}
