package com.pulumi.awsivs.provider.ivs.recordingconfiguration;

import com.pulumi.awsivs.provider.aws.AwsSession;
import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.aws.ResourceKind;
import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.Defect;
import com.pulumi.awsivs.provider.framework.resource.IncompleteResourceException;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.framework.resource.LostCreateFinder;
import com.pulumi.awsivs.provider.framework.resource.PartialUpdate;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.resource.ResourceLister;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.ivs.api.ChannelReference;
import com.pulumi.awsivs.provider.ivs.api.IvsKinds;
import com.pulumi.awsivs.provider.ivs.api.IvsLists;
import com.pulumi.awsivs.provider.ivs.api.IvsTags;
import com.pulumi.awsivs.provider.ivs.api.Quota;
import com.pulumi.awsivs.provider.ivs.api.RegionLister;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.DeleteRecordingConfigurationRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.ListRecordingConfigurationsRequest;
import software.amazon.awssdk.services.ivs.model.RecordingConfigurationSummary;

/**
 * A recording configuration: the S3 bucket to which IVS records the streams of the channels that use it. Only its tags
 * can be changed.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_RecordingConfiguration.html">RecordingConfiguration</a>
 */
public final class RecordingConfigurationResource
        implements Resource<RecordingConfigurationArgs, RecordingConfigurationState> {

    static final ResourceKind KIND = IvsKinds.RECORDING_CONFIGURATION;

    /** The engine deletes first also if automatic names are not random, even for a resource with a name of its own. */
    private static final String DELETE_FIRST =
            "The channel is then not recorded. If this is a replacement that deletes before it creates, let it create first:"
                    + " remove deleteBeforeReplace, or, with pulumi:autonaming without random names, run pulumi config set"
                    + " --path 'pulumi:autonaming.providers.aws-ivs.resources[\"aws-ivs:index:RecordingConfiguration\"].mode'"
                    + " default";

    private static final ChannelReference REFERENCE = new ChannelReference(
            "recording configuration", "recordingConfigurationArn", "--recording-configuration-arn", DELETE_FIRST);

    private final ResourceClient<IvsClient> ivs;
    private final String region;
    private final RecordingSetup setup;
    private final FailedSetup failedSetup;

    public RecordingConfigurationResource(ResourceClient<IvsClient> ivs, AwsSession session) {
        this.ivs = ivs.about(KIND);
        this.region = session.region();
        this.setup = new RecordingSetup(this.ivs);
        this.failedSetup = new FailedSetup(this.ivs, region);
    }

    @Override
    public List<Rule<RecordingConfigurationArgs>> rules() {
        return RecordingConfigurationRules.ALL;
    }

    @Override
    public void validateId(String id) {
        KIND.requireArn(id, region);
    }

    @Override
    public LostCreateFinder<RecordingConfigurationArgs, RecordingConfigurationState> lostCreates() {
        return new RecordingConfigurationFinder(ivs);
    }

    @Override
    public ResourceLister<?> lister() {
        return new RegionLister<>(
                ivs,
                IvsLists.RECORDING_CONFIGURATIONS,
                ListRecordingConfigurationsRequest.builder().build(),
                RecordingConfigurationSummary::arn,
                RecordingConfigurationSummary::name);
    }

    @Override
    public @Nullable Defect defect(LiveState<RecordingConfigurationArgs, RecordingConfigurationState> old) {
        return RecordingSetup.hasFailed(old) ? new Defect("state", FailedSetup.replacement(old)) : null;
    }

    @Override
    public LiveState<RecordingConfigurationArgs, RecordingConfigurationState> create(
            RecordingConfigurationArgs args, RequestContext context) {
        var live = setup.await(begin(args, context), context);
        if (RecordingSetup.hasFailed(live)) throw failedSetup.deleted(live, context);
        return live;
    }

    private LiveState<RecordingConfigurationArgs, RecordingConfigurationState> begin(
            RecordingConfigurationArgs args, RequestContext context) {
        var request = RecordingConfigurationMapper.createRequest(args);
        try {
            var response = ivs.send(context, request, IvsClient::createRecordingConfiguration);
            return RecordingConfigurationMapper.live(response.recordingConfiguration());
        } catch (AwsCallException e) {
            throw e.isQuotaExceeded() ? Quota.RECORDING_CONFIGURATIONS.exceeded(e, ivs, context, region, "") : e;
        }
    }

    @Override
    public LiveState<RecordingConfigurationArgs, RecordingConfigurationState> read(
            String arn, RecordingConfigurationState known, RequestContext context) {
        var live = setup.read(arn, context);
        if (!RecordingSetup.isUnfinished(live)) return usable(live);
        throw new IncompleteResourceException(
                live, List.of("its state is CREATING: the next `pulumi up` waits until IVS has set it up"));
    }

    @Override
    public LiveState<RecordingConfigurationArgs, RecordingConfigurationState> adopt(
            String arn, RecordingConfigurationState noOutputs, RequestContext context) {
        return usable(setup.await(setup.read(arn, context), context));
    }

    /** Changes the tags, and waits for the end of a setup for which the create did not wait. */
    @Override
    public LiveState<RecordingConfigurationArgs, RecordingConfigurationState> update(
            LiveState<RecordingConfigurationArgs, RecordingConfigurationState> old,
            RecordingConfigurationArgs args,
            RequestContext context) {
        var update = new PartialUpdate<>(old);
        var tagged = update.through(() -> IvsTags.update(
                ivs,
                context,
                old.id(),
                old.inputs().tags(),
                args.tags(),
                tags -> update.to(update.inputs().withTags(tags))));
        return RecordingSetup.isUnfinished(tagged) ? usable(setup.await(tagged, context)) : tagged;
    }

    private LiveState<RecordingConfigurationArgs, RecordingConfigurationState> usable(
            LiveState<RecordingConfigurationArgs, RecordingConfigurationState> live) {
        if (!RecordingSetup.hasFailed(live)) return live;
        throw new IncompleteResourceException(live, List.of(failedSetup.explanation(live)));
    }

    @Override
    public void delete(LiveState<RecordingConfigurationArgs, RecordingConfigurationState> old, RequestContext context) {
        var request =
                DeleteRecordingConfigurationRequest.builder().arn(old.id()).build();
        var users = ListChannelsRequest.builder()
                .filterByRecordingConfigurationArn(old.id())
                .build();
        REFERENCE.delete(
                ivs, context, () -> ivs.send(context, request, IvsClient::deleteRecordingConfiguration), users);
    }
}
