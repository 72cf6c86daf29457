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

  /** What a fold says when it is opened or closed. */
  turned(form: string, paint: () => void): (event: Event) => void {
    return ({ target }) => {
      const isOpen = (target as HTMLDetailsElement).open;
      if (this.is(form) === isOpen) return;
      this.set(form, isOpen);
      paint();
    };
  }

  close(): void {
    this.#forms.clear();
  }
}
