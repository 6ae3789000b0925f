package riskmap.geodata.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Layer;

/**
 * How often which places are visited: a model with a name and a version, read from a data file.
 *
 * @param name name of the model, stands in every result
 * @param version its version
 * @param needs attributes without which the class of a place is not known
 * @param speed speed on the way from place to place, km/h
 * @param detour how much longer the way is than the straight line, 1 to 10
 * @param classes classes of places; a place belongs to the first that takes it
 */
public record InspectionRules(
        String name, String version, List<String> needs, double speed, double detour, List<PlaceClass> classes) {

    /** Most classes of a model. */
    public static final int MOST_CLASSES = 50;

    private static final String FILE = "inspection-rules.json";

    public InspectionRules {
        needs = List.copyOf(needs);
        classes = List.copyOf(classes);
        Set<String> ids = classes.stream().map(PlaceClass::id).collect(Collectors.toSet());
        if (ids.size() < classes.size() || ids.contains(PlaceClass.NOT_KNOWN.id())) {
            throw new IllegalArgumentException("classes: ids must differ, and '" + PlaceClass.NOT_KNOWN.id()
                    + "' is what is left over; they are " + ids);
        }
        if (classes.size() > MOST_CLASSES) {
            throw new IllegalArgumentException(
                    "classes: there are " + classes.size() + "; allowed are up to " + MOST_CLASSES);
        }
        require("speed", speed, "km/h", 1, 200);
        require("detour", detour, "times the straight line", 1, 10);
    }

    private static void require(String what, double value, String unit, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    what + " is " + value + " " + unit + "; allowed are " + least + " to " + most);
        }
    }

    /** The model that comes with the product. */
    public static InspectionRules standard() {
        try (InputStream file = InspectionRules.class.getResourceAsStream(FILE)) {
            return RulesReader.read(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the data file " + FILE + " cannot be read", e);
        }
    }

    /**
     * A model of one's own, in the form of the data file.
     *
     * @throws IllegalArgumentException naming the member, its value and what is allowed
     */
    public static InspectionRules read(byte[] json) {
        return RulesReader.read(json);
    }

    /**
     * Holds the attributes the rules look at against those a layer has.
     *
     * @throws IllegalArgumentException when one is not there
     */
    public void check(Layer places) {
        Set<String> known = places.attributes().stream().map(Attribute::name).collect(Collectors.toSet());
        needs.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw unknown("needs", name, places);
        });
        for (PlaceClass one : classes) {
            one.when().keySet().stream()
                    .filter(name -> !known.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw unknown("classes." + one.id() + ".when", name, places);
                    });
        }
    }

    private static IllegalArgumentException unknown(String member, String attribute, Layer places) {
        return new IllegalArgumentException(member + ": '" + attribute + "' is no attribute of " + places.id()
                + "; they are "
                + places.attributes().stream().map(Attribute::name).collect(Collectors.joining(", ")));
    }

    /** The class of a place, given by the values of its attributes. */
    public PlaceClass classOf(Function<String, Object> place) {
        if (needs.stream().anyMatch(attribute -> place.apply(attribute) == null)) {
            return PlaceClass.NOT_KNOWN;
        }
        return classes.stream().filter(one -> one.takes(place)).findFirst().orElse(PlaceClass.NOT_KNOWN);
    }
}
