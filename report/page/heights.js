// The heights of the rows of a long list, with sums in logarithmic time (Fenwick's tree).

class Heights {
  constructor(heights) {
    this.heights = Float64Array.from(heights);
    this.tree = new Float64Array(this.heights.length + 1);
    for (let i = 1; i < this.tree.length; ++i) {
      this.tree[i] += this.heights[i - 1];
      const parent = i + (i & -i);
      if (parent < this.tree.length) this.tree[parent] += this.tree[i];
    }
  }

  get length() {
    return this.heights.length;
  }

  set(row, height) {
    const more = height - this.heights[row];
    if (more === 0) return;
    this.heights[row] = height;
    for (let i = row + 1; i < this.tree.length; i += i & -i) this.tree[i] += more;
  }

  // Sum of the rows above.
  top(row) {
    let sum = 0;
    for (let i = row; i > 0; i -= i & -i) sum += this.tree[i];
    return sum;
  }

  total() {
    return this.top(this.length);
  }

  // The row at a height: the last one that begins at or above it.
  rowAt(y) {
    let row = 0;
    let rest = y;
    for (let step = 1 << (31 - Math.clz32(this.tree.length)); step > 0; step >>= 1) {
      if (row + step < this.tree.length && this.tree[row + step] <= rest) {
        row += step;
        rest -= this.tree[row];
      }
    }
    return Math.max(0, Math.min(row, this.length - 1));
  }
}
