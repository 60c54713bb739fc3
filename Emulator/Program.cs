using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using CampusIssues.Emulator;
using Microsoft.AspNetCore.Connections;

// The web server's code is loaded while the arguments are read.
_ = Task.Run(AwsEmulator.Preload);

var port = new Option<int>("--port") { Description = "The edge's port", DefaultValueFactory = _ => 4566 };
var host = new Option<string>("--host") { Description = "Who may call: localhost, an IP address of this machine, or * for everyone, as in a container", DefaultValueFactory = _ => "localhost" };
var gatewayPort = new Option<int?>("--gateway-port") { Description = "The port of the REST API whose routes the environment names" };
var data = new Option<string>("--data") { Description = "Where data is kept", DefaultValueFactory = _ => ".data" };
var inMemory = new Option<bool>("--in-memory") { Description = "Keep data in memory alone" };
var sesSandbox = new Option<bool>("--ses-sandbox") { Description = "Keep the account in SES's sandbox: recipients must be verified too" };
var alarmInterval = new Option<int>("--alarm-interval") { Description = "How often alarms are evaluated, in seconds", DefaultValueFactory = _ => 60 };
alarmInterval.Validators.Add(result =>
{
    if (result.GetValueOrDefault<int>() is < 1 or > 86_400)
    {
        result.AddError("--alarm-interval takes 1 to 86400 seconds");
    }
});
var streams = new Option<Uri>("--streams")
{
    Description = "Another AWS, whose table streams the functions get",
    CustomParser = result => Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) ? address : null,
};
port.Validators.Add(result => Check(result, result.GetValue(port)));
gatewayPort.Validators.Add(result => Check(result, result.GetValue(gatewayPort)));

var command = new RootCommand("AWS on one port, on this machine") { port, host, gatewayPort, data, inMemory, sesSandbox, alarmInterval, streams };
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
        AlarmInterval = TimeSpan.FromSeconds(arguments.GetValue(alarmInterval)),
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
    catch (Exception failure) when (failure is SocketException or { InnerException: AddressInUseException })
    {
        await Console.Error.WriteLineAsync($"The emulator can't listen: {failure.Message} Choose another port with --port.");
        return 1;
    }
    catch (IOException failure)
    {
        await Console.Error.WriteLineAsync($"The emulator can't start: {failure.Message}");
        return 1;
    }
});
return await command.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });

static void Check(System.CommandLine.Parsing.OptionResult result, int? port)
{
    if (port is < IPEndPoint.MinPort or > IPEndPoint.MaxPort)
    {
        result.AddError($"{port} is no port: from {IPEndPoint.MinPort}, for a free one, to {IPEndPoint.MaxPort}.");
    }
}
