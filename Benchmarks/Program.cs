using System.Runtime.InteropServices;
using CampusIssues.Benchmarks.ColdStart;
using CampusIssues.Benchmarks.DynamoDb;
using CampusIssues.Benchmarks.Gateway;
using CampusIssues.Benchmarks.ListPage;
using CampusIssues.Benchmarks.Report;
using CampusIssues.Benchmarks.Servers;
using CampusIssues.Benchmarks.Telemetry;

using var terminated = StartedProcesses.EndOn(PosixSignal.SIGTERM);
using var interrupted = StartedProcesses.EndOn(PosixSignal.SIGINT);

// Each benchmark by name; `empty-server PORT`, `trivial-function` and `dashboard` are what benchmarks start themselves.
return args switch
{
    ["dynamodb", .. var options] => await DynamoDbBenchmark.RunAsync(options),
    ["million", .. var options] => await MillionBenchmark.RunAsync(options),
    ["gateway", .. var options] => await GatewayBenchmark.RunAsync(options),
    ["list-page", .. var options] => await ListPageBenchmark.RunAsync(options),
    ["cold-start", .. var options] => await ColdStartBenchmark.RunAsync(options),
    ["report", .. var options] => await ReportBenchmark.RunAsync(options),
    ["telemetry", .. var options] => await TelemetryBenchmark.RunAsync(options),
    ["spans", .. var options] => await SpansBenchmark.RunAsync(options),
    ["dashboard", .. var options] => await DashboardProcess.RunAsync(options),
    ["trivial-function"] => await TrivialFunction.RunAsync(),
    ["empty-server", var port] => await EmptyServer.RunAsync(int.Parse(port, System.Globalization.CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project Benchmarks -- dynamodb [--url NAME=URL]... [--seconds N] [--connections 1,16,64] [--only OPERATION,...] [--peers dynalite,moto]");
    Console.Error.WriteLine("   or: dotnet run -c Release --project Benchmarks -- million [--items 1000,100000,1000000]");
    Console.Error.WriteLine("   or: dotnet run -c Release --project Benchmarks -- gateway [--seconds N] [--functions N] [--peer DIR|none]");
    Console.Error.WriteLine("   or: dotnet run -c Release --project Benchmarks -- cold-start [--rounds N] [--no-publish]");
    Console.Error.WriteLine("   or: dotnet run -c Release --project Benchmarks -- list-page [--issues 1000,10000,100000,1000000]");
    Console.Error.WriteLine("   or: dotnet run -c Release --project Benchmarks -- report [--seconds N] [--functions N] [--peer DIR|none]");
    Console.Error.WriteLine("   or: dotnet run -c Release --project Benchmarks -- telemetry [--starts N] [--rounds N] [--seconds N]");
    Console.Error.WriteLine("   or: dotnet run -c Release --project Benchmarks -- spans [--seconds N]");
    return 2;
}
