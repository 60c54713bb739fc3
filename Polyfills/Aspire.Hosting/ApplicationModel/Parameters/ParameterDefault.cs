namespace Aspire.Hosting.ApplicationModel;

/// <summary>The value of a parameter where none was given.</summary>
public abstract class ParameterDefault
{
    /// <summary>Makes the value.</summary>
    public abstract string GetDefaultValue();
}
