package riskmap.geodata.inspection;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import riskmap.geodata.model.LocalizedText;

/** Reads rules from JSON; comments are allowed in the data file. Every fault names the member it is in. */
final class RulesReader {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser json;

    private RulesReader(JsonParser json) {
        this.json = json;
    }

    /** Reads one member of the object that is open; its value is the current token. */
    private interface Member {
        void read(String name) throws IOException;
    }

    static InspectionRules read(byte[] text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            return new RulesReader(parser).rules();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InspectionRules rules() throws IOException {
        Map<String, Object> read = new LinkedHashMap<>();
        List<PlaceClass> classes = new ArrayList<>();
        members("the rules", name -> {
            switch (name) {
                case "name", "version" -> read.put(name, text(name));
                case "needs" -> read.put(name, texts(name));
                case "speed", "detour" -> read.put(name, number(name));
                case "classes" -> list(name, () -> classes.add(placeClass("classes[" + classes.size() + "]")));
                default -> throw fault(name, "name, version, needs, speed, detour or classes");
            }
        });
        for (String name : List.of("name", "version", "classes")) {
            if (name.equals("classes") ? classes.isEmpty() : !read.containsKey(name)) {
                throw new IllegalArgumentException(name + " is absent; the rules need it");
            }
        }
        return new InspectionRules(
                (String) read.get("name"),
                (String) read.get("version"),
                cast(read.getOrDefault("needs", List.of())),
                (Double) read.getOrDefault("speed", 20.0),
                (Double) read.getOrDefault("detour", 1.3),
                classes);
    }

    @SuppressWarnings("unchecked")
    private static List<String> cast(Object texts) {
        return (List<String>) texts;
    }

    private PlaceClass placeClass(String path) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, List<String>> when = new LinkedHashMap<>();
        Map<String, Cadence> cadences = new LinkedHashMap<>();
        members(path, name -> {
            String at = path + "." + name;
            switch (name) {
                case "id", "zh", "en", "source" -> texts.put(name, text(at));
                case "when" -> members(at, attribute -> when.put(attribute, texts(at + "." + attribute)));
                case "patrol", "inspection" -> cadences.put(name, cadence(at));
                default -> throw fault(at, "id, zh, en, source, when, patrol or inspection");
            }
        });
        if (texts.getOrDefault("id", "").isBlank()) {
            throw new IllegalArgumentException(path + ".id is absent; a class needs one");
        }
        Cadence none = new Cadence(0, OptionalInt.empty(), 0);
        String zh = texts.getOrDefault("zh", texts.get("id"));
        return new PlaceClass(
                texts.get("id"),
                LocalizedText.of(zh, texts.getOrDefault("en", texts.get("id"))),
                when,
                cadences.getOrDefault("patrol", none),
                cadences.getOrDefault("inspection", none),
                texts.getOrDefault("source", ""));
    }

    private Cadence cadence(String path) throws IOException {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        members(path, name -> {
            if (!List.of("perYear", "cap", "minutes").contains(name)) {
                throw fault(path + "." + name, "perYear, cap or minutes");
            }
            double value = number(path + "." + name);
            if (value != Math.rint(value) || Math.abs(value) > 1e6) {
                throw new IllegalArgumentException(path + "." + name + " is " + value + "; it is a whole number");
            }
            numbers.put(name, (int) value);
        });
        try {
            Integer cap = numbers.get("cap");
            return new Cadence(
                    numbers.getOrDefault("perYear", 0),
                    cap == null ? OptionalInt.empty() : OptionalInt.of(cap),
                    numbers.getOrDefault("minutes", 0));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(path + ": " + e.getMessage(), e);
        }
    }

    private void members(String path, Member member) throws IOException {
        require(json.currentToken() == JsonToken.START_OBJECT, path, "an object");
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            member.read(name);
        }
    }

    /** Reads one item of a list; it is the current token. */
    private interface Item {
        void read() throws IOException;
    }

    private void list(String path, Item item) throws IOException {
        require(json.currentToken() == JsonToken.START_ARRAY, path, "an array");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            item.read();
        }
    }

    private List<String> texts(String path) throws IOException {
        List<String> texts = new ArrayList<>();
        list(path, () -> {
            require(json.currentToken().isScalarValue(), path, "an array of texts");
            texts.add(json.getText());
        });
        return texts;
    }

    private String text(String path) throws IOException {
        require(json.currentToken() == JsonToken.VALUE_STRING && !json.getText().isBlank(), path, "a text");
        return json.getText();
    }

    private double number(String path) throws IOException {
        require(json.currentToken().isNumeric(), path, "a number");
        return json.getDoubleValue();
    }

    private void require(boolean good, String path, String allowed) throws IOException {
        if (!good) {
            throw fault(path, allowed);
        }
    }

    private IllegalArgumentException fault(String path, String allowed) throws IOException {
        JsonToken token = json.currentToken();
        String found = token == null ? "nothing" : token.isStructStart() ? token.asString() + "…" : json.getText();
        return new IllegalArgumentException(path + " is " + found + "; allowed is " + allowed);
    }
}
