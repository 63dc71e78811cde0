/** Stands for a record in a computed answer, until the record's fields are read from the graph. */
export class Reference {
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}

/** A record in a computed answer, by its id. */
export const reference = (id: string): Reference => new Reference(id);
