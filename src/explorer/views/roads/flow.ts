/** One end of a flow, by what it is called and where it leads. */
export interface FlowItem {
  readonly id: string;
  readonly name: string;
  readonly __typename: string;
}

/** What a flow is laid out from: money from an investor into a company, and the company's models. */
export interface FlowInput {
  readonly investor: FlowItem;
  readonly target: FlowItem & { readonly models: { readonly nodes: readonly FlowItem[] } };
}

/** Something in a column, at the height of its middle, counted in rows from the top. */
export interface Placed<Item extends FlowItem = FlowItem> {
  readonly item: Item;
  readonly at: number;
}

/** Three columns with the lines between them. */
export interface Flow {
  readonly investors: readonly Placed[];
  readonly companies: readonly Placed[];
  readonly models: readonly Placed[];
  /** From a height in one column to a height in the next. */
  readonly money: readonly { readonly from: number; readonly to: number }[];
  readonly making: readonly { readonly from: number; readonly to: number }[];
  readonly rows: number;
}

/** Lays money out as columns: each company beside the middle of its models, each investor beside the companies it went into. */
export function flowOf(investments: readonly FlowInput[]): Flow {
  const targets = unique(investments.map(({ target }) => target));
  const models: Placed[] = [];
  const companies = targets.map((item): Placed => {
    const first = models.length;
    for (const model of item.models.nodes) models.push({ item: model, at: models.length + 0.5 });
    // A company without models keeps a row of its own.
    const last = Math.max(models.length, first + 1);
    return { item, at: (first + last) / 2 };
  });
  const spread = apart(companies);
  const heightOf = new Map(spread.map(({ item, at }) => [item.id, at]));
  const wished = unique(investments.map(({ investor }) => investor)).map((item): Placed => {
    const heights = investments
      .filter(({ investor }) => investor.id === item.id)
      .map(({ target }) => heightOf.get(target.id) ?? 0);
    return { item, at: heights.reduce((sum, height) => sum + height, 0) / heights.length };
  });
  const investors = centred(apart(wished), wished);
  const investorAt = new Map(investors.map(({ item, at }) => [item.id, at]));
  const modelAt = new Map(models.map(({ item, at }) => [item.id, at]));
  const lines = new Map(
    investments.map(({ investor, target }) => [
      `${investor.id} ${target.id}`,
      { from: investorAt.get(investor.id) ?? 0, to: heightOf.get(target.id) ?? 0 },
    ]),
  );
  return {
    investors,
    companies: spread,
    models,
    money: [...lines.values()],
    making: targets.flatMap(({ id, models: { nodes } }) =>
      nodes.map((model) => ({ from: heightOf.get(id) ?? 0, to: modelAt.get(model.id) ?? 0 })),
    ),
    rows: Math.ceil(Math.max(...[...investors, ...spread, ...models].map(({ at }) => at + 0.5), 1)),
  };
}

const unique = <Item extends FlowItem>(items: readonly Item[]): readonly Item[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];

/** Moves what lies too near to what is above it down, a row for each. */
function apart(placed: readonly Placed[]): readonly Placed[] {
  let free = 0.5;
  return [...placed]
    .sort((a, b) => a.at - b.at)
    .map(({ item, at }) => {
      const place = Math.max(at, free);
      free = place + 1;
      return { item, at: place };
    });
}

/** Moves a column up by half of what moving apart moved it down, as far as there is room. */
function centred(placed: readonly Placed[], wished: readonly Placed[]): readonly Placed[] {
  const mean = (column: readonly Placed[]) => column.reduce((sum, { at }) => sum + at, 0) / Math.max(column.length, 1);
  const top = placed[0]?.at ?? 0.5;
  const up = Math.min(mean(placed) - mean(wished), top - 0.5);
  return placed.map(({ item, at }) => ({ item, at: at - up }));
}
