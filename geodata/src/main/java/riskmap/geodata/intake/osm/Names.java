package riskmap.geodata.intake.osm;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import riskmap.geodata.intake.osm.pbf.Tags;

/** What an object is called and where it stands, as people read it. */
final class Names {

    static final List<String> KEYS = List.of(
            "name",
            "name:zh",
            "name:zh-Hans",
            "operator",
            "brand",
            "ref",
            "addr:full",
            "addr:province",
            "addr:city",
            "addr:district",
            "addr:street",
            "addr:housenumber",
            "addr:postcode");

    private Names() {}

    /**
     * The Chinese name where there is one, followed by the local name where that differs, so that both are found by
     * search; null when the object has no name.
     */
    static String of(Tags tags) {
        String local = tags.get("name");
        String chinese = tags.get("name:zh-Hans") != null ? tags.get("name:zh-Hans") : tags.get("name:zh");
        if (chinese == null || chinese.isBlank()) {
            return local == null || local.isBlank() ? null : local.strip();
        }
        if (local == null || local.isBlank()) {
            return chinese.strip();
        }
        return local.contains(chinese) ? local.strip() : chinese.strip() + " " + local.strip();
    }

    /** The name, or for a nameless thing what it is and whose: {@code 加油加气站 Total}. */
    static String orKind(Tags tags, String kindTitle) {
        String name = of(tags);
        if (name != null) {
            return name;
        }
        return Stream.of("brand", "operator", "ref")
                .map(tags::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .map(owner -> kindTitle + " " + owner.strip())
                .orElse(kindTitle);
    }

    /** The address: largest part first without spaces where it is written in Chinese, else the other way round. */
    static String address(Tags tags) {
        if (tags.get("addr:full") != null) {
            return tags.get("addr:full");
        }
        List<String> parts = Stream.of("addr:province", "addr:city", "addr:district", "addr:street", "addr:housenumber")
                .map(tags::get)
                .filter(value -> value != null && !value.isBlank())
                .toList();
        if (parts.isEmpty()) {
            return null;
        }
        boolean chinese = parts.stream().anyMatch(Names::isChinese);
        return chinese ? chineseOrder(parts, tags.get("addr:housenumber")) : westernOrder(tags);
    }

    private static String chineseOrder(List<String> parts, String number) {
        String text = String.join("", parts);
        return number != null && number.matches("\\d+") ? text + "号" : text;
    }

    private static String westernOrder(Tags tags) {
        String street = joined(" ", tags.get("addr:housenumber"), tags.get("addr:street"));
        String city = joined(" ", tags.get("addr:postcode"), tags.get("addr:city"));
        return joined(", ", street, city);
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(between));
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
