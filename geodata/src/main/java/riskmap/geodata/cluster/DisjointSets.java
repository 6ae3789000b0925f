package riskmap.geodata.cluster;

/** Which numbers belong together: union by size, paths halved. */
final class DisjointSets {

    private final int[] parent;
    private final int[] size;

    DisjointSets(int count) {
        parent = new int[count];
        size = new int[count];
        for (int i = 0; i < count; i++) {
            parent[i] = i;
            size[i] = 1;
        }
    }

    /** The number that stands for the set of another. */
    int find(int number) {
        int at = number;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Makes one set of two; false when they were one. */
    boolean unite(int a, int b) {
        int rootA = find(a);
        int rootB = find(b);
        if (rootA == rootB) {
            return false;
        }
        boolean aIsLarger = size[rootA] >= size[rootB];
        int larger = aIsLarger ? rootA : rootB;
        int smaller = aIsLarger ? rootB : rootA;
        parent[smaller] = larger;
        size[larger] += size[smaller];
        return true;
    }
}
