// A Pulumi plugin without any work of its own: the duration of a command with it is that of the CLI and the engine. Its one
// resource has the properties of an IVS channel, with the same lengths and secrets, so that the engine processes as much data.
package main

import (
	"context"
	_ "embed"
	"log"

	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/provider"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/emptypb"
	"google.golang.org/protobuf/types/known/structpb"
)

//go:embed schema.json
var schema string

// The default inputs of a channel.
var defaults = map[string]any{
	"latencyMode":     "LOW",
	"type":            "STANDARD",
	"authorized":      false,
	"insecureIngest":  false,
	"containerFormat": "TS",
	"tags":            map[string]any{},
}

// The outputs of a channel that are not inputs.
var outputs = map[string]any{
	"arn":            "arn:aws:ivs:us-west-2:123456789012:channel/AaUtJqOq2AAY",
	"ingestEndpoint": "0123456789ab.global-contribute.live-video.net",
	"playbackUrl":    "https://0123456789ab.us-west-2.playback.live-video.net/api/video/v1/us-west-2.123456789012.channel.AaUtJqOq2AAY.m3u8",
	"srtEndpoint":    "0123456789ab.srt.live-video.net",
	"srtPassphrase":  secret("0123456789abcdef0123456789abcdef01234567"),
	"streamKeyArn":   "arn:aws:ivs:us-west-2:123456789012:stream-key/AaUtJqOq2AAY",
	"streamKeyValue": secret("sk_us-west-2_0123456789ab_0123456789abcdef0123456789"),
}

func secret(text string) map[string]any {
	return map[string]any{
		"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
		"value":                            text,
	}
}

// withDefaults returns the properties, and the defaults of absent properties.
func withDefaults(properties *structpb.Struct, defaults map[string]any) *structpb.Struct {
	all, err := structpb.NewStruct(defaults)
	if err != nil {
		log.Fatal(err)
	}
	proto.Merge(all, properties)
	return all
}

type noop struct {
	pulumirpc.UnimplementedResourceProviderServer
}

func (noop) Handshake(
	context.Context, *pulumirpc.ProviderHandshakeRequest,
) (*pulumirpc.ProviderHandshakeResponse, error) {
	return &pulumirpc.ProviderHandshakeResponse{AcceptSecrets: true, AcceptResources: true, AcceptOutputs: true}, nil
}

func (noop) GetPluginInfo(context.Context, *emptypb.Empty) (*pulumirpc.PluginInfo, error) {
	return &pulumirpc.PluginInfo{Version: "0.0.1"}, nil
}

func (noop) GetSchema(context.Context, *pulumirpc.GetSchemaRequest) (*pulumirpc.GetSchemaResponse, error) {
	return &pulumirpc.GetSchemaResponse{Schema: schema}, nil
}

func (noop) CheckConfig(_ context.Context, request *pulumirpc.CheckRequest) (*pulumirpc.CheckResponse, error) {
	return &pulumirpc.CheckResponse{Inputs: request.News}, nil
}

func (noop) DiffConfig(context.Context, *pulumirpc.DiffRequest) (*pulumirpc.DiffResponse, error) {
	return &pulumirpc.DiffResponse{Changes: pulumirpc.DiffResponse_DIFF_NONE}, nil
}

func (noop) Configure(context.Context, *pulumirpc.ConfigureRequest) (*pulumirpc.ConfigureResponse, error) {
	return &pulumirpc.ConfigureResponse{
		AcceptSecrets: true, AcceptResources: true, AcceptOutputs: true, SupportsPreview: true,
	}, nil
}

func (noop) Check(_ context.Context, request *pulumirpc.CheckRequest) (*pulumirpc.CheckResponse, error) {
	return &pulumirpc.CheckResponse{Inputs: withDefaults(request.News, defaults)}, nil
}

func (noop) Diff(context.Context, *pulumirpc.DiffRequest) (*pulumirpc.DiffResponse, error) {
	return &pulumirpc.DiffResponse{Changes: pulumirpc.DiffResponse_DIFF_NONE}, nil
}

func (noop) Create(_ context.Context, request *pulumirpc.CreateRequest) (*pulumirpc.CreateResponse, error) {
	id := "preview"
	if !request.Preview {
		id = request.Properties.Fields["name"].GetStringValue()
	}
	return &pulumirpc.CreateResponse{
		Id: id, Properties: withDefaults(request.Properties, outputs), RefreshBeforeUpdate: true,
	}, nil
}

func (noop) Read(_ context.Context, request *pulumirpc.ReadRequest) (*pulumirpc.ReadResponse, error) {
	return &pulumirpc.ReadResponse{
		Id: request.Id, Properties: request.Properties, Inputs: request.Inputs, RefreshBeforeUpdate: true,
	}, nil
}

func (noop) Delete(context.Context, *pulumirpc.DeleteRequest) (*emptypb.Empty, error) {
	return &emptypb.Empty{}, nil
}

func (noop) Cancel(context.Context, *emptypb.Empty) (*emptypb.Empty, error) {
	return &emptypb.Empty{}, nil
}

func main() {
	err := provider.Main("noop", func(*provider.HostClient) (pulumirpc.ResourceProviderServer, error) {
		return noop{}, nil
	})
	if err != nil {
		log.Fatal(err)
	}
}
