namespace Docker.DotNet.Models;

/// <summary>What a container is made of, in Docker's own words. Testcontainers' builders are told apart by it.</summary>
public class CreateContainerParameters
{
}
