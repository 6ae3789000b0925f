package riskmap.backend.http.wall;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;

/** Two instances over one PostGIS. */
class PostgisWallTest extends SharedWallContract {

    @AutoClose
    private static TwoWalls walls;

    @BeforeAll
    static void start() {
        walls = TwoWalls.overPostgis();
    }

    @Override
    TwoWalls walls() {
        return walls;
    }
}
