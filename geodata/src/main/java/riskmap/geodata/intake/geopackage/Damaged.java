package riskmap.geodata.intake.geopackage;

/** The pages of a file contradict each other; the message says how, in words that go on behind "is damaged:". */
final class Damaged extends RuntimeException {

    Damaged(String message) {
        super(message);
    }
}
