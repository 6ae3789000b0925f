package riskmap.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.backend.live.LiveCity;
import riskmap.backend.live.WriteDoor;
import riskmap.backend.live.WriteDoor.Edit;

/** The rooms joined, without an HTTP server. */
class WiringTest {

    @Test
    void anEditIsVisibleWhenTheDoorReturns() {
        try (ApplicationContext context = ApplicationContext.run("test")) {
            WriteDoor door = context.getBean(WriteDoor.class);
            LiveCity city = context.getBean(LiveCity.class);
            Edit edit = new Edit(
                    Edit.Kind.CREATE,
                    "risk-points",
                    "r1",
                    new GeometryFactory().createPoint(new Coordinate(120.7, 31.3)),
                    Map.of("name", "锅炉房", "level", "red"),
                    -1);
            WriteDoor.Applied applied = door.apply("ann", List.of(edit));
            assertEquals(applied.sequence(), city.snapshot().version());
            assertEquals(1, city.snapshot().table("risk-points").size());
        }
    }
}
