// The three highest of many likenesses, which make up how near a subject is. Used by comparison.ts and resemblance.ts.

/** The nearest phrasing counts half, the two after it a quarter each: one alone may be a chance. */
const [FIRST, SECOND, THIRD] = [0.5, 0.25, 0.25];

/** Gathers the three highest values, and the place of the highest. */
export class Nearest {
  at = -1;
  first = 0;
  second = 0;
  /** What is not above it changes nothing. */
  third = 0;

  add(value: number, at: number): void {
    if (value <= this.third) return;
    if (value <= this.second) this.third = value;
    else {
      this.third = this.second;
      if (value <= this.first) this.second = value;
      else {
        this.second = this.first;
        this.first = value;
        this.at = at;
      }
    }
  }

  mean(): number {
    return FIRST * this.first + SECOND * this.second + THIRD * this.third;
  }
}
