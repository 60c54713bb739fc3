using System.CommandLine;
using CampusIssues.Emulator;

var port = new Option<int>("--port") { Description = "The edge's port", DefaultValueFactory = _ => 4566 };
var host = new Option<string>("--host") { Description = "Who may call: localhost, an IP address of this machine, or * for everyone, as in a container", DefaultValueFactory = _ => "localhost" };
var gatewayPort = new Option<int?>("--gateway-port") { Description = "The port of the REST API whose routes the environment names" };
var data = new Option<string>("--data") { Description = "Where data is kept", DefaultValueFactory = _ => ".data" };
var inMemory = new Option<bool>("--in-memory") { Description = "Keep data in memory alone" };
var sesSandbox = new Option<bool>("--ses-sandbox") { Description = "Keep the account in SES's sandbox: recipients must be verified too" };
var streams = new Option<Uri>("--streams")
{
    Description = "Another AWS, whose table streams the functions get",
    CustomParser = result => Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) ? address : null,
};

var command = new RootCommand("AWS on one port, on this machine") { port, host, gatewayPort, data, inMemory, sesSandbox, streams };
using var termination = new Termination();
command.SetAction(async (arguments, _) =>
{
    var options = new EmulatorOptions
    {
        Port = arguments.GetValue(port),
        Host = arguments.GetValue(host)!,
        GatewayPort = arguments.GetValue(gatewayPort) ?? EnvironmentVariables.Port("API_GATEWAY_EMULATOR_PORT"),
        Environment = EnvironmentVariables.All(),
        SesSandbox = arguments.GetValue(sesSandbox),
        DashboardUrl = Uri.TryCreate(Environment.GetEnvironmentVariable("DASHBOARD_URL"), UriKind.Absolute, out var dashboard) ? dashboard : null,
        StreamsEndpoint = arguments.GetValue(streams),
        DataDirectory = arguments.GetValue(inMemory) ? null : arguments.GetValue(data),
    };

    try
    {
        await using var emulator = await AwsEmulator.StartAsync(options, termination.Token);
        await Console.Out.WriteLineAsync($"Ready. {emulator.Endpoint}");
        await emulator.WaitForShutdownAsync(termination.Token);
        return 0;
    }
    catch (IOException taken)
    {
        await Console.Error.WriteLineAsync($"The emulator can't listen: {taken.Message} Choose another port with --port.");
        return 1;
    }
});
return await command.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
