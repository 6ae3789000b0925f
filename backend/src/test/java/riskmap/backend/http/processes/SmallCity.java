package riskmap.backend.http.processes;

import java.util.ArrayList;
import java.util.List;
import riskmap.backend.http.TestService;
import riskmap.geodata.model.Feature;

/** Fifty risk points on a diagonal through a zone of two communities, with a gap between these. */
final class SmallCity {

    private SmallCity() {}

    /** Starts a service over the city. */
    static TestService start() {
        TestService service = TestService.start();
        service.city().load("risk-points", TestService.diagonal(50));
        service.city().load("jurisdiction", List.of(area("j", 120, 31, 120.4, 31.2, "name", "园区")));
        List<Feature> grids = new ArrayList<>();
        grids.add(area("z", 120, 31, 120.4, 31.2, "code", "Z", "name", "z", "grid_level", "zone"));
        grids.add(area("a", 120, 31, 120.2, 31.2, "code", "A", "name", "a", "grid_level", "community", "parent", "Z"));
        grids.add(
                area("b", 120.21, 31, 120.4, 31.2, "code", "B", "name", "b", "grid_level", "community", "parent", "Z"));
        service.city().load("grids", grids);
        return service;
    }

    /** A rectangle, in degrees. */
    static Feature area(String id, double west, double south, double east, double north, Object... attributes) {
        String wkt =
                "POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))".formatted(west, south, east, north);
        return TestService.feature(id, wkt, attributes);
    }
}
