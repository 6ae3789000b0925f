package riskmap.geodata.demo.town;

/**
 * A place with an address.
 *
 * @param x metres east of the zone's centre
 * @param y metres north of the zone's centre
 * @param street name of the street it faces
 * @param number house number
 */
public record Spot(double x, double y, String street, int number) {

    /** The address as people write it. */
    public String address() {
        return street + number + "号";
    }
}
