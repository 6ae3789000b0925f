package riskmap.backend.http.crs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import riskmap.backend.http.problem.Choices;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.Parameters;
import riskmap.geodata.crs.MetricCrs;
import riskmap.geodata.snapshot.CitySnapshot;

/**
 * The reference systems every layer is answered in: CRS84, WGS 84, Web Mercator, CGCS2000, its zone at 120°E with and
 * without zone number, and the zone of the city where that is another. GCJ-02 and BD-09 have no URI and are never answered.
 */
public final class OfferedCrs {

    private static final List<WireCrs> EVERYWHERE = Stream.concat(
                    Stream.of(WireCrs.CRS84),
                    Stream.of(4326, 3857, 4490, 4549, 4528).map(WireCrs::epsg))
            .toList();

    private static final String EPSG = "EPSG:";

    private final CitySnapshot city;
    private List<WireCrs> offered;

    private OfferedCrs(CitySnapshot city) {
        this.city = city;
    }

    /** The systems offered for a city; used by one thread. */
    public static OfferedCrs of(CitySnapshot city) {
        return new OfferedCrs(city);
    }

    /** Most requests name no system; they should not cost a look at where the city lies. */
    private List<WireCrs> offered() {
        if (offered == null) {
            offered = offered(city.bounds());
        }
        return offered;
    }

    private static List<WireCrs> offered(Envelope bounds) {
        Coordinate middle = bounds.centre();
        if (middle == null || Math.abs(middle.y) > 85) {
            return EVERYWHERE;
        }
        String zone = MetricCrs.at(middle.x, middle.y).id();
        boolean known = !zone.startsWith(EPSG)
                || EVERYWHERE.stream().anyMatch(crs -> crs.crs().id().equals(zone));
        if (known) {
            return EVERYWHERE;
        }
        List<WireCrs> more = new ArrayList<>(EVERYWHERE);
        more.add(WireCrs.epsg(Integer.parseInt(zone.substring(EPSG.length()))));
        return more;
    }

    /** Their URIs, the default first. */
    public List<String> uris() {
        return offered().stream().map(WireCrs::uri).toList();
    }

    /**
     * The system a parameter names, CRS84 when it is absent.
     *
     * @throws riskmap.backend.http.problem.ProblemException of status 400 that lists those offered
     */
    public WireCrs read(Parameters parameters, String name) {
        return parameters.text(name).map(text -> named(name, text)).orElse(WireCrs.CRS84);
    }

    /**
     * The system a text names.
     *
     * @throws riskmap.backend.http.problem.ProblemException of status 400 that lists those offered
     */
    public WireCrs named(String parameter, String text) {
        return offered().stream().filter(crs -> crs.isNamed(text)).findFirst().orElseThrow(() -> Problem.badParameter(
                        parameter, text, Choices.anyOf(uris()))
                .with("allowed", uris())
                .toException());
    }
}
