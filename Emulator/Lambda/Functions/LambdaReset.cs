using CampusIssues.Emulator.Lambda.EventSources;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Lambda.Functions;

/// <summary>Forgets functions and event sources; those of an AppHost stay, since their processes do.</summary>
internal sealed class LambdaReset(FunctionStore functions, EventSourceStore sources) : IResettable
{
    public string Service => "lambda";

    public void Reset()
    {
        foreach (var source in sources.All.ToArray())
        {
            sources.Delete(source.Uuid);
        }

        foreach (var function in functions.All.ToArray())
        {
            functions.Delete(function.Name);
        }
    }
}
