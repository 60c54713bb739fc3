using CampusIssues.Benchmarks.ColdStart;
using CampusIssues.Benchmarks.DynamoDb;
using CampusIssues.Benchmarks.Gateway;
using CampusIssues.Benchmarks.ListPage;
using CampusIssues.Benchmarks.Servers;

// Each benchmark by name; `empty-server PORT` and `trivial-function` are what benchmarks start themselves.
return args switch
{
    ["dynamodb", .. var options] => await DynamoDbBenchmark.RunAsync(options),
    ["gateway", .. var options] => await GatewayBenchmark.RunAsync(options),
    ["list-page", .. var options] => await ListPageBenchmark.RunAsync(options),
    ["cold-start", .. var options] => await ColdStartBenchmark.RunAsync(options),
    ["trivial-function"] => await TrivialFunction.RunAsync(),
    ["empty-server", var port] => await EmptyServer.RunAsync(int.Parse(port, System.Globalization.CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project Benchmarks -- dynamodb [--url NAME=URL]... [--seconds N] [--connections 1,16,64] [--only OPERATION,...] [--peers dynalite,moto]");
    Console.Error.WriteLine("   or: dotnet run -c Release --project Benchmarks -- gateway [--seconds N] [--functions N] [--peer DIR|none]");
    Console.Error.WriteLine("   or: dotnet run -c Release --project Benchmarks -- cold-start [--rounds N] [--no-publish]");
    Console.Error.WriteLine("   or: dotnet run -c Release --project Benchmarks -- list-page [--issues 1000,10000,100000,1000000]");
    return 2;
}
