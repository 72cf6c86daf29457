/**
 * Which forms of a conversation are open, and which competency the address asks for.
 */

export class Open {
  #forms = new Set<string>();
  #asked = "";

  /** The address names a competency; "" for none. */
  ask(competency: string): void {
    this.#asked = competency;
  }

  asked(competency: string): boolean {
    return this.#asked === competency;
  }

  is(form: string): boolean {
    return this.#forms.has(form);
  }

  set(form: string, open: boolean): void {
    if (open) this.#forms.add(form);
    else this.#forms.delete(form);
  }

  close(): void {
    this.#forms.clear();
  }
}
