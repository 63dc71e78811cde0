import { GraphError } from './GraphError.ts';
import type { Turn } from './port.ts';

/** Who is at a gate right now. */
export interface GateLoad {
  readonly what: string;
  readonly places: number;
  readonly running: number;
  readonly waiting: number;
}

/** Lets only so many calls run at once, and only so many wait for their turn. */
export interface Gate {
  /** Resolves with the function that gives the place back, or throws OVERLOADED. */
  enter(waitMs: number, turn?: Turn): Promise<() => void>;
  /** Resolves once nobody is inside and nobody waits. */
  idle(): Promise<void>;
  load(): GateLoad;
}

/** The part of its time after which a waiter shows that whoever comes now would wait too long for its own call. */
const PATIENCE = 1 / 4;

interface Waiter {
  readonly since: number;
  readonly admit: () => void;
}

/** Makes a gate of `places`; `what` names in messages what passes it. */
export function createGate({ places, waiting, what }: { places: number; waiting: number; what: string }): Gate {
  let inside = 0;
  // What is begun goes first: whoever waits too long with half an answer has cost all that it took.
  const begun = new Set<Waiter>();
  const fresh = new Set<Waiter>();
  const idlers: (() => void)[] = [];

  const leave = () => {
    inside -= 1;
    const queue = begun.size > 0 ? begun : fresh;
    const [next] = queue;
    if (next) {
      queue.delete(next);
      next.admit();
    } else if (inside === 0) {
      for (const idler of idlers.splice(0)) idler();
    }
  };

  const take = () => {
    inside += 1;
    let left = false;
    return () => {
      if (!left) leave();
      left = true;
    };
  };

  const waiters = () => begun.size + fresh.size;

  const wait = (queue: Set<Waiter>, waitMs: number) =>
    new Promise<() => void>((resolve, reject) => {
      const waiter: Waiter = {
        since: performance.now(),
        admit: () => {
          clearTimeout(timer);
          resolve(take());
        },
      };
      const timer = setTimeout(() => {
        queue.delete(waiter);
        const message = `no place for one more of the ${what} within ${waitMs} ms: ${places} run and ${waiters()} wait`;
        reject(new GraphError('OVERLOADED', message));
      }, waitMs);
      queue.add(waiter);
    });

  /** A queue is served in order, so its first waiter's time is about what a new one has before it. */
  const isStuck = (waitMs: number): boolean =>
    [begun, fresh].some(([first]) => first !== undefined && performance.now() - first.since > waitMs * PATIENCE);

  return {
    enter: async (waitMs, { later = false } = {}) => {
      if (inside < places) return take();
      if (!later && isStuck(waitMs))
        throw new GraphError('OVERLOADED', `the ${what} do not keep up: ${waiters()} wait too long`);
      if (waiters() < waiting) return wait(later ? begun : fresh, waitMs);
      throw new GraphError('OVERLOADED', `too many ${what}: ${places} run and ${waiting} wait; try again later`);
    },
    load: () => ({ what, places, running: inside, waiting: waiters() }),
    idle: async () => {
      if (inside > 0 || waiters() > 0) await new Promise<void>((resolve) => idlers.push(resolve));
    },
  };
}
