using CampusIssues.Benchmarks.DynamoDb;
using CampusIssues.Benchmarks.Servers;

// Each benchmark by name; `empty-server PORT` is the floor that benchmarks start beside what they measure.
return args switch
{
    ["dynamodb", .. var options] => await DynamoDbBenchmark.RunAsync(options),
    ["empty-server", var port] => await EmptyServer.RunAsync(int.Parse(port, System.Globalization.CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project Benchmarks -- dynamodb [--url NAME=URL]... [--seconds N] [--connections 1,16,64] [--only OPERATION,...] [--peers dynalite,moto]");
    return 2;
}
