package riskmap.geodata.demo.town;

import org.locationtech.jts.geom.Geometry;

/**
 * An inspection grid on the plane.
 *
 * @param code its code: {@code Z} for the zone, {@code D1}… for streets, {@code 101}… for communities
 * @param name its name
 * @param level {@code zone}, {@code street} or {@code community}
 * @param parent code of the grid above, or null
 * @param area its area; of a parent, the union of its children
 */
public record Grid(String code, String name, String level, String parent, Geometry area) {}
