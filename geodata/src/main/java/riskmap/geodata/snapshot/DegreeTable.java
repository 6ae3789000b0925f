package riskmap.geodata.snapshot;

/** A table laid out in degrees, kept with the table it was made of. */
record DegreeTable(LayerTable table) {

    static DegreeTable of(LayerTable table) {
        return new DegreeTable(table.laidOut(WorldGrid.DEGREES));
    }
}
