package riskmap.backend.http.wall;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;

/** The only instance of a service over H2. */
class H2WallTest extends SharedWallContract {

    @AutoClose
    private static TwoWalls walls;

    @BeforeAll
    static void start() {
        walls = TwoWalls.overH2();
    }

    @Override
    TwoWalls walls() {
        return walls;
    }
}
