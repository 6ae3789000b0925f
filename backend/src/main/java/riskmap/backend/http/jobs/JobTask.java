package riskmap.backend.http.jobs;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.problem.ProblemException;
import riskmap.geodata.model.Cancelled;
import riskmap.geodata.model.LocalizedText;

/**
 * A job and its work, as a thread takes it.
 *
 * @param job what is told of the work
 * @param work what is done
 */
record JobTask(Job job, Work work) implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(JobTask.class);

    @Override
    public void run() {
        if (!job.begin()) {
            return;
        }
        try {
            job.succeed(work.run(job));
        } catch (Cancelled cancelled) {
            LOG.debug("job {} was dismissed", job.id());
        } catch (ProblemException thrown) {
            job.fail(thrown.problem());
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError fault) {
            job.fail(fault(fault));
        }
    }

    private Problem fault(Throwable fault) {
        String reference = UUID.randomUUID().toString();
        LOG.error("job {} of {} failed, reference {}", job.id(), job.process(), reference, fault);
        return Problem.of(
                        500,
                        "internal",
                        LocalizedText.of("服务出错", "The service failed"),
                        LocalizedText.of(
                                "服务未能完成任务；日志中的编号为 " + reference,
                                "the service failed to do the job; its log describes it under the reference "
                                        + reference))
                .with("reference", reference);
    }
}
