package riskmap.bench.soak;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** One soak: does what the plan says at its time, counts what the screen shows, measures after every part. */
final class Run {

    private static final long STEP = 60;
    private static final long SETTLE = 3000;
    private static final long PATIENCE = 180_000;

    private final Plan plan;
    private final Service service;
    private final Desk desk;
    private final Browser browser;
    private final Screen screen;
    private final Editor editor;
    private final Director director;
    private final List<Row> rows = new ArrayList<>();
    private final List<Outage> outages = new ArrayList<>();
    private final long began = System.currentTimeMillis();
    private Screen.Look before;
    private int scenes;
    private int reloads;
    private int falseAlarms;
    private Boolean resumed;

    Run(Plan plan, Service service, Desk desk, Browser browser) throws IOException, InterruptedException {
        this.plan = plan;
        this.service = service;
        this.desk = desk;
        this.browser = browser;
        this.editor = new Editor(desk);
        this.director = new Director(desk);
        director.hurry();
        screen = new Screen(browser.page(), desk.address("/wall?screen=soak&scene=" + Director.QUIET));
        before = screen.look();
        if (!awaits(look -> "live".equals(look.badge()) && look.idle())) {
            throw new IllegalStateException("the wall did not come up: " + before + " " + screen.errors());
        }
        director.rest(false);
    }

    /** The whole run; {@code told} hears a line after every part. */
    void all(Consumer<Row> told) throws IOException, InterruptedException {
        Thread staff = new Thread(editor, "editor");
        staff.setDaemon(true);
        staff.start();
        Consumer<Integer> evidence = Evidence.of(browser, screen);
        for (int part = 0; part < Plan.PARTS + Plan.STRETCH; part++) {
            part(part);
            rows.add(measure());
            evidence.accept(part + 1);
            told.accept(rows.get(part));
        }
        staff.interrupt();
        beginAnew();
    }

    private void part(int part) throws IOException, InterruptedException {
        long start = System.currentTimeMillis();
        double share = 0;
        while (share < 1 || !isDone(part)) {
            share = Math.min(1, (double) (System.currentTimeMillis() - start) * Plan.PARTS / plan.millis());
            step(part, share);
            if (editor.refused() != null) {
                throw new IllegalStateException(editor.refused());
            }
            if (System.currentTimeMillis() - start > plan.millis()) {
                throw new IllegalStateException("part " + part + " does not end: " + editor.done() + " edits, " + scenes
                        + " scenes, " + outages.size() + " restarts, " + before);
            }
        }
    }

    private boolean isDone(int part) {
        return editor.done() >= Plan.until(plan.events(), part + 1)
                && scenes >= Plan.until(plan.scenes(), part + 1)
                && outages.size() >= plan.restartsDue(part, 1)
                && !isOut();
    }

    private boolean isOut() {
        return !outages.isEmpty() && !outages.get(outages.size() - 1).isOver();
    }

    private void step(int part, double share) throws IOException, InterruptedException {
        editor.allow(Plan.due(plan.events(), part, share));
        Screen.Look look = look();
        if (isOut()) {
            Outage outage = outages.get(outages.size() - 1);
            outage.step(look);
            if (outage.isOver()) {
                System.out.println(millis() / 1000 + " s: " + outage);
            }
        } else if (outages.size() < plan.restartsDue(part, share)) {
            outages.add(new Outage(service, desk, screen, plan.outage(outages.size(), part)));
        } else if (!service.isAlive()) {
            throw new IllegalStateException("the service ended by itself");
        } else if (look.scene() != null && scenes < Plan.due(plan.scenes(), part, share)) {
            director.push(look.scene(), Plan.due(plan.scenes(), part, share) - scenes, editor.hasEverything());
        }
        screen.pass(STEP);
    }

    private Screen.Look look() {
        Screen.Look look = screen.look();
        boolean again = look.began() != before.began();
        scenes += again ? 0 : look.changes() - before.changes();
        reloads += again ? 1 : 0;
        falseAlarms += look.alarm() && !before.alarm() && !isOut() ? 1 : 0;
        before = look;
        return look;
    }

    private boolean awaits(Predicate<Screen.Look> state) throws InterruptedException {
        long until = System.currentTimeMillis() + PATIENCE;
        while (!state.test(look())) {
            if (System.currentTimeMillis() > until) {
                return false;
            }
            screen.pass(STEP);
        }
        return true;
    }

    private Row measure() throws IOException, InterruptedException {
        director.rest(true);
        boolean calm = awaits(this::isQuiet);
        boolean current = calm && awaits(look -> showsTheLatest());
        screen.pass(SETTLE);
        Screen.Held held = screen.count();
        current &= isQuiet(look());
        long heap = service.heapAfterCollection();
        Row row = new Row(
                editor.done(),
                screen.changesHeard(),
                scenes,
                outages.size(),
                held,
                browser.memory(),
                heap,
                service.status("VmRSS") * 1024,
                service.status("Threads"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                current);
        director.rest(false);
        return row;
    }

    private boolean isQuiet(Screen.Look look) {
        return Director.QUIET.equals(look.scene()) && look.idle() && "live".equals(look.badge());
    }

    // As the screen itself told the service in its last heartbeat.
    private boolean showsTheLatest() {
        try {
            JsonNode told = desk.get("/wall/screens");
            for (JsonNode one : told.get("screens")) {
                if (one.path("id").asText().equals("soak")) {
                    return one.path("version").asLong(-1) == told.get("version").asLong();
                }
            }
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    // Beyond its ceiling a page begins anew at the end of a scene, in the same scene.
    private void beginAnew() throws InterruptedException {
        // That the screen may go on was told a moment ago: before it does, it might leave from one scene and come back
        // to another.
        screen.pass(SETTLE);
        double first = look().began();
        screen.burden();
        String[] shown = {before.scene()};
        boolean done = awaits(look -> {
            if (look.began() == first) {
                shown[0] = look.scene();
            }
            return look.began() != first && look.scene() != null;
        });
        resumed = done && before.scene().equals(shown[0]);
        reloads -= done ? 1 : 0;
    }

    Plan plan() {
        return plan;
    }

    /** Name and version of the browser. */
    String browser() {
        return browser.version();
    }

    List<Row> rows() {
        return rows;
    }

    List<Outage> outages() {
        return outages;
    }

    Screen screen() {
        return screen;
    }

    /** Reloads nobody asked for. */
    int reloads() {
        return reloads;
    }

    /** Times the screen said it was not live while the service ran. */
    int falseAlarms() {
        return falseAlarms;
    }

    /** Whether the page that had become too large began anew in the same scene. */
    boolean resumed() {
        return resumed;
    }

    long millis() {
        return System.currentTimeMillis() - began;
    }
}
